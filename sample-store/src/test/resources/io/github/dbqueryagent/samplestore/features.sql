# customers who never ordered
SELECT id FROM shop.customers WHERE id NOT IN (SELECT customer_id FROM shop.orders)

# products that were never sold
SELECT id FROM shop.products WHERE id NOT IN (SELECT product_id FROM shop.order_items)

# orders without a payment
SELECT id FROM shop.orders WHERE id NOT IN (SELECT order_id FROM shop.payments)

# orders with more than one payment
SELECT order_id FROM shop.payments GROUP BY order_id HAVING COUNT(*) > 1

# orders of each status
SELECT 1 FROM shop.orders HAVING COUNT(DISTINCT status) = 5

# orders from the web shop, without a store
SELECT id FROM shop.orders WHERE store_id IS NULL

# bills that go elsewhere than the parcel
SELECT id FROM shop.orders WHERE billing_address_id <> shipping_address_id

# orders in two parcels
SELECT order_id FROM shop.shipments GROUP BY order_id HAVING COUNT(*) > 1

# parcels packed in a store
SELECT id FROM shop.shipments WHERE from_store_id IS NOT NULL

# parcels that wait in a store
SELECT id FROM shop.shipments WHERE to_store_id IS NOT NULL

# parcels that came too late
SELECT id FROM shop.shipments WHERE CAST(delivered_at AS DATE) > promised_on

# customers without a telephone
SELECT id FROM shop.customers WHERE phone IS NULL

# customers without an address
SELECT id FROM shop.customers WHERE id NOT IN (SELECT customer_id FROM shop.addresses)

# customers recommended by others
SELECT id FROM shop.customers WHERE referred_by IS NOT NULL

# two customers with the same name
SELECT first_name FROM shop.customers GROUP BY first_name, last_name HAVING COUNT(*) > 1

# names beyond ASCII
SELECT id FROM shop.customers WHERE first_name = 'Zoë' AND last_name = 'Åkesson'

# cities beyond ASCII and beyond Latin
SELECT 1 FROM shop.addresses WHERE city IN ('São Paulo', 'München', 'Kraków', '東京', '''s-Hertogenbosch')
  HAVING COUNT(DISTINCT city) = 5

# text beyond the basic plane
SELECT id FROM shop.reviews WHERE body LIKE '%😊%'

# products below cost
SELECT id FROM shop.products WHERE cost > price

# products without a category
SELECT id FROM shop.products WHERE category_id IS NULL

# products from several suppliers
SELECT product_id FROM shop.product_suppliers GROUP BY product_id HAVING COUNT(*) > 1

# categories three levels deep
SELECT c.id FROM shop.categories c JOIN shop.categories p ON p.id = c.parent_id WHERE p.parent_id IS NOT NULL

# a category without products or children
SELECT id FROM shop.categories c WHERE NOT EXISTS (SELECT 1 FROM shop.products p WHERE p.category_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM shop.categories d WHERE d.parent_id = c.id)

# a supplier who delivers nothing yet
SELECT id FROM shop.suppliers WHERE id NOT IN (SELECT supplier_id FROM shop.product_suppliers)

# a store that has closed
SELECT id FROM shop.stores WHERE closed_on IS NOT NULL

# stock below the level for new orders
SELECT product_id FROM shop.inventory WHERE quantity < reorder_level

# employees who earn more than their manager
SELECT e.id FROM hr.employees e JOIN hr.employees m ON m.id = e.manager_id WHERE e.salary > m.salary

# a department without employees
SELECT id FROM hr.departments WHERE id NOT IN (SELECT department_id FROM hr.employees)

# employees who have left
SELECT id FROM hr.employees WHERE left_on IS NOT NULL

# a campaign that is still to come
SELECT id FROM shop.promotions WHERE starts_on > DATE '2026-11-21'

# settings without a value
SELECT "key" FROM shop.settings WHERE "group" = 'loyalty' AND "value" IS NULL
